import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Mantine's own, but that every text has a contrast of 4.5 and every target 24 px (WCAG 2.2 AA, 1.4.3 and 2.5.8). */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 7 },
  colors: {
    petrol: [
      '#e3f5fa',
      '#cfe9f1',
      '#a3d3e2',
      '#74bcd3',
      '#4ea8c6',
      '#3398b8',
      '#1d86a8',
      '#0b6b88',
      '#0b5c73',
      '#064a5d',
    ],
  },
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  // The head of a dialog is no banner of the page.
  components: { ModalHeader: { defaultProps: { role: 'presentation' } } },
  headings: { sizes: { h1: { fontSize: '1.6rem' }, h2: { fontSize: '1.2rem' }, h3: { fontSize: '1.05rem' } } },
});

export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-placeholder': colors.gray[7],
    '--mantine-color-error': colors.red[9],
    '--mantine-color-anchor': colors.petrol?.[8] ?? '',
    ...readableBadges(colors, 9),
    // The darkest of these are too light for 4.5 on their own ground.
    '--mantine-color-green-light-color': '#1b5e2a',
    '--mantine-color-teal-light-color': '#05603f',
    '--mantine-color-orange-light-color': '#9c3205',
    '--mantine-color-yellow-light-color': '#7a4a00',
  },
  dark: {
    '--mantine-color-dimmed': colors.dark[0],
    '--mantine-color-placeholder': colors.dark[1],
    '--mantine-color-error': colors.red[4],
    '--mantine-color-anchor': colors.petrol?.[3] ?? '',
    ...readableBadges(colors, 2),
  },
});

/** Texts on a light ground of their own colour, as in badges and alerts. */
function readableBadges(colors: Record<string, readonly string[]>, shade: number): Record<string, string> {
  const names = ['gray', 'red', 'violet', 'blue', 'teal', 'green', 'orange', 'yellow', 'petrol'];
  return Object.fromEntries(names.map((name) => [`--mantine-color-${name}-light-color`, colors[name]?.[shade] ?? '']));
}
