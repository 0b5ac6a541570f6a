import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { schemeKeeper, theme } from '@/theme/theme';
import { Toasts } from './Toasts';

/** Behaviour for everything below; no style element is ever written, so the strict policy holds. */
export function Frame({ children }: { children: ReactNode }): ReactNode {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={schemeKeeper}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
      <Toasts />
    </MantineProvider>
  );
}

export type Scheme = 'light' | 'dark' | 'auto';

export function useScheme(): [Scheme, (scheme: Scheme) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return [colorScheme, setColorScheme];
}
