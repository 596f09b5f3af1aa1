/** What a usage line says; the few commands of two forms have the second one written out. */
export const usageLines = (path: string, usage: string): string => (usage ? `${path} ${usage}` : path);
