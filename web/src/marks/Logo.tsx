import type { ReactNode } from 'react';

/** Two people, one conversation. */
export const Logo = ({ size = 24 }: { size?: number }): ReactNode => (
  <svg
    width={size}
    height={size * 0.75}
    viewBox="0 0 32 24"
    fill="none"
    strokeWidth="3.2"
    aria-hidden="true"
  >
    <circle cx="11.2" cy="12" r="8.6" stroke="var(--ink)" />
    <circle cx="20.8" cy="12" r="8.6" stroke="var(--reverse)" />
  </svg>
);
