import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearPage, once, pictureOf, script, shadow, show, showScript, textOf, until } from './fixture.js';

afterEach(clearPage);

describe('for everyone', () => {
  it('says each step in a sentence and the state in tables', async () => {
    const diagram = await showScript();
    await diagram.goTo(2, { animate: false });
    await until(() =>
      expect(shadow(diagram).querySelector('[role=status]')?.textContent).toContain('/paint was written into the writable layer of web'),
    );
    expect(shadow(diagram).querySelector('#description')?.textContent).toContain('added /paint');
  });

  it('takes a name and a description of the page’s own', async () => {
    const diagram = await showScript('name="Walls" description="Blue."');
    expect(shadow(diagram).querySelector('.frame')?.getAttribute('aria-label')).toBe('Walls');
    expect(shadow(diagram).querySelector('#description')?.textContent).toBe('Blue.');
  });

  it('shows names and captions that hold markup as text', async () => {
    const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const diagram = await showScript('caption terminal controls', `# ${evil}\necho '${evil}'`);
    expect(shadow(diagram).querySelector('.title')?.textContent).toBe(evil);
    await until(() => {
      const terminal = shadow(diagram).querySelector('layer-terminal')?.shadowRoot;
      expect(terminal?.querySelector('.current .output')?.textContent).toBe(`${evil}\n`);
      expect(terminal?.querySelector('img, script')).toBe(null);
    });
    expect(shadow(diagram).querySelector('img, script')).toBe(null);
    expect('hacked' in window).toBe(false);
  });

  it('warns once of a value that it does not know, and takes the default', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const diagram = await showScript('view="sideways" theme="pink" store="zfs"');
    diagram.requestUpdate();
    await diagram.settled;
    expect(diagram.error).toBe(null);
    const warned = warn.mock.calls.map(([message]) => String(message)).filter((message) => message.includes('layer-diagram'));
    expect(warned).toHaveLength(3);
    warn.mockRestore();
  });

  it('stands beside another on the same page', async () => {
    const one = await showScript();
    const other = await showScript();
    await one.goTo(2);
    expect([one.step, other.step]).toEqual([2, 0]);
    expect(textOf(other)).not.toContain('web');
  });
});

describe('errors', () => {
  it('of a script stand where the picture would be, with line and column', async () => {
    const diagram = show('<layer-diagram></layer-diagram>');
    const failed = once(diagram, 'error');
    diagram.script = 'docker ps\necho "never closed';
    await failed;
    await diagram.settled;
    expect(diagram.error).toMatchObject({ code: 3, line: 2 });
    expect(shadow(diagram).querySelector('[role=alert]')?.textContent).toContain('Line 2, column');
    await expect(diagram.play()).rejects.toBe(diagram.error);
  });

  it('leave the last good picture, and go with the next good script', async () => {
    const diagram = await showScript();
    await diagram.goTo(1);
    const good = pictureOf(diagram);
    diagram.script = 'echo "never closed';
    await diagram.settled;
    expect(pictureOf(diagram)).toBe(good);
    diagram.script = script;
    await diagram.settled;
    expect([diagram.error, shadow(diagram).querySelector('[role=alert]')]).toEqual([null, null]);
  });

  it('of a source name its URL and what was found', async () => {
    const missing = show('<layer-diagram src="/no/such/demo.sh"></layer-diagram>');
    await missing.settled;
    expect(missing.error?.message).toContain('/no/such/demo.sh');
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
    const url = URL.createObjectURL(new Blob([picture]));
    const diagram = show(`<layer-diagram src="${url}"></layer-diagram>`);
    await diagram.settled;
    expect(diagram.error).toMatchObject({ code: 4 });
    expect(diagram.error?.message).toContain(url);
    expect(diagram.error?.message).toContain('PNG');
    URL.revokeObjectURL(url);
  });
});
