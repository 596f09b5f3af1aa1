import { expect, test } from '@playwright/test';

/** What has the focus, through all shadow roots, by its accessible name; and whether a ring is seen around it. */
const focused = (): { name: string; ring: boolean } => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const ringed = at instanceof HTMLInputElement && at.type === 'range' ? (at.parentElement?.querySelector('.knob, .track') ?? at) : at;
  const styles = [at, ringed].flatMap((one) => (one ? [getComputedStyle(one)] : []));
  return {
    name: at?.getAttribute('aria-label') ?? '',
    ring: styles.some(
      ({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    ),
  };
};

test('a lesson is walked through by keyboard alone, with the focus always in sight', async ({ page }) => {
  await page.goto('/lesson');
  const diagram = page.locator('layer-diagram[controls]').first();
  await diagram.evaluate((figure: HTMLElement & { settled: Promise<void>; goTo: (step: number) => Promise<void> }) =>
    figure.settled.then(() => figure.goTo(0)),
  );
  const step = (): Promise<number> => diagram.evaluate((figure) => (figure as HTMLElement & { step: number }).step);
  await diagram.evaluate((figure: HTMLElement) => {
    figure.focus();
  });
  await page.keyboard.press('ArrowRight');
  await expect.poll(step).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(step).toBe(2);
  await expect(diagram.getByRole('status')).not.toBeEmpty();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(step).toBe(1);
  await page.keyboard.press('End');
  const last = await diagram.evaluate((figure) => (figure as HTMLElement & { steps: readonly unknown[] }).steps.length);
  await expect.poll(step).toBe(last);
  await page.keyboard.press('Home');
  await expect.poll(step).toBe(0);

  const passed: string[] = [];
  for (let press = 0; press < 20 && !passed.includes('Full screen'); press++) {
    await page.keyboard.press('Tab');
    const { name, ring } = await page.evaluate(focused);
    passed.push(name);
    expect(ring, `a focus ring around ${name}`).toBe(true);
  }
  expect(passed).toEqual(expect.arrayContaining(['Play', 'Next step', 'Time', 'Speed']));
});
