import { createHash } from 'node:crypto';
import { PALETTES, STYLE_ELEMENT, STYLE_SOURCE } from './style.js';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('the style', () => {
  it.each(['light', 'dark'] as const)('keeps every text colour of the %s palette readable', (name) => {
    const { back, text, muted, link, alert } = PALETTES[name];
    for (const colour of [text, muted, link]) expect(contrast(colour, back)).toBeGreaterThanOrEqual(7);
    for (const colour of [text, link]) expect(contrast(colour, alert)).toBeGreaterThanOrEqual(7);
  });

  it('measures contrast as WCAG does', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));

  it('has the hash that a browser computes', () => {
    const inner = STYLE_ELEMENT.html.replace(/^<style>|<\/style>$/g, '');
    expect(STYLE_SOURCE).toBe(`'sha256-${createHash('sha256').update(inner).digest('base64')}'`);
  });

  it('asks for nothing from outside', () => expect(STYLE_ELEMENT.html).not.toMatch(/url\(|@import/));
});
