// Whether what is said to move is seen to: pictures of the containers' field at moments of the way, told apart.

const moments = [0.3, 0.4, 0.5, 0.6, 0.7];

/** How many of five moments of a motion look different from the one before them, of four. */
export async function countDifferent(page, field, standAt) {
  let before = null;
  let different = 0;
  for (const moment of moments) {
    await standAt(moment);
    const picture = await page.screenshot({ clip: field });
    if (before !== null && !picture.equals(before)) different++;
    before = picture;
  }
  return different;
}
