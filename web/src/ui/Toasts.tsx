import { Notifications, notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

export const Toasts = (): ReactNode => (
  <Notifications position="bottom-center" limit={3} autoClose={5000} />
);

/** Says what was done, with the way back where there is one. */
export function toast(message: ReactNode): void {
  notifications.show({ message, withBorder: false, color: 'var(--brand)' });
}
