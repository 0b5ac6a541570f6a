import { IconX } from '@tabler/icons-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useWords } from '@/words/Words';
import { IconButton } from './Button';
import { dismiss, toasts } from './toasts';
import css from './Toasts.module.css';

/** Where toasts are seen and heard; the region is always there, so that readers notice each one. */
export function Toasts(): ReactNode {
  const t = useWords();
  const shown = useSyncExternalStore(toasts.listen, toasts.now);
  return (
    <div className={css.region} role="status" aria-live="polite">
      {shown.map((one) => (
        <div key={one.id} className={css.toast}>
          <span>{one.message}</span>
          <IconButton small label={t('do.close')} onClick={() => dismiss(one.id)}>
            <IconX size={16} stroke={1.6} />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
