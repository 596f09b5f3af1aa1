/**
 * Rows of cells as Go's tabwriter sets them for the docker command: columns at least 10 wide, 3 blanks between, the last cell not
 * padded. Cells count by code points.
 */
export function formatTable(rows: readonly (readonly string[])[], minimum = 10, padding = 3): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (column < row.length - 1) widths[column] = Math.max(widths[column] ?? minimum, lengthOf(cell) + padding);
    });
  }
  const pad = (cell: string, width: number): string => cell + ' '.repeat(Math.max(0, width - lengthOf(cell)));
  return rows
    .map((row) => `${row.map((cell, column) => (column < row.length - 1 ? pad(cell, widths[column] ?? 0) : cell)).join('')}\n`)
    .join('');
}

const lengthOf = (text: string): number => [...text].length;
