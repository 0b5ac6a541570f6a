import { createTheme, localStorageColorSchemeManager } from '@mantine/core';

/** What closes the accessibility findings of the library's defaults; looks are decided in CSS. */
export const theme = createTheme({
  fontFamily: 'var(--sans)',
  primaryColor: 'teal',
  defaultRadius: 6,
  respectReducedMotion: true,
  components: {
    Select: { defaultProps: { withScrollArea: false, maxDropdownHeight: 260 } },
    MultiSelect: { defaultProps: { withScrollArea: false, maxDropdownHeight: 260 } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md' } },
    Drawer: { defaultProps: { lockScroll: false } },
    Modal: { defaultProps: { lockScroll: false } },
    Tooltip: { defaultProps: { openDelay: 350 } },
  },
});

export const schemeKeeper = localStorageColorSchemeManager({ key: 'telemachy-scheme' });
