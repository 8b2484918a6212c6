import { type CSSVariablesResolver, createTheme, defaultVariantColorsResolver } from '@mantine/core';

/** Mantine in the look of Trellis; every colour is one of `ui/tokens.css`. */
export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '600' },
  primaryColor: 'cham',
  primaryShade: { light: 7, dark: 3 },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  colors: {
    cham: [
      '#F3F4F9',
      '#E8EAF3',
      '#C6D0F6',
      '#AAB9EE',
      '#8496D4',
      '#6478BB',
      '#46599B',
      '#2A3B73',
      '#1C2A57',
      '#131D3F',
    ],
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.333', sm: '1.54', md: '1.571', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '3px', sm: '3px', md: '6px', lg: '6px', xl: '999px' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--e-2)', lg: 'var(--e-2)', xl: 'var(--e-2)' },
  // Mantine would write white on the pale accent of the dark theme.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colors, color: 'var(--on-accent)' } : colors;
  },
  breakpoints: { xs: '30em', sm: '47.5em', md: '62em', lg: '75em', xl: '88em' },
});

// The same for light and dark: tokens.css already switches on data-mantine-color-scheme.
const ours = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--removed)',
  '--mantine-color-success': 'var(--added)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--sunk)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-cham-filled': 'var(--accent)',
  '--mantine-color-cham-filled-hover': 'var(--accent-strong)',
  '--mantine-color-cham-light': 'var(--accent-soft)',
  '--mantine-color-cham-light-hover': 'var(--accent-soft)',
  '--mantine-color-cham-light-color': 'var(--accent)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours });
