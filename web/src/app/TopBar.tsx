import { IconBell, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { useCan } from '@/api/me';
import { IconButton } from '@/ui/Button';
import { useScheme } from '@/ui/Frame';
import { T, useWords } from '@/words/Words';
import css from './Shell.module.css';

// What only some visits need travels when it is first asked for.
const NoticesDrawer = lazy(() =>
  import('@/features/notifications/NoticesDrawer').then((room) => ({
    default: room.NoticesDrawer,
  })),
);
const Commands = lazy(() => import('./Commands').then((room) => ({ default: room.Commands })));

export function TopBar(): ReactNode {
  const t = useWords();
  const can = useCan();
  const [scheme, setScheme] = useScheme();
  const [noticesOpen, setNoticesOpen] = useState<boolean | null>(null);
  const [palette, setPalette] = useState(0);
  const notices = useAnswer('list_my_notices', {}, { when: can('list_my_notices'), every: 60_000 });
  const unread = notices.data?.items.filter((notice) => !notice.read).length ?? 0;
  const dark =
    scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);

  // The palette's code travels when somebody first asks for it.
  useEffect(() => {
    if (palette) return undefined;
    const open = (event: KeyboardEvent): void => {
      if (!(event.key === 'k' && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      setPalette(1);
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, [palette]);

  return (
    <header className={css.top}>
      <button type="button" className={css.search} onClick={() => setPalette(palette + 1)}>
        <IconSearch size={16} stroke={1.6} />
        <T id="palette.hint" />
        <kbd aria-hidden="true">{t('palette.keys')}</kbd>
      </button>
      <span className={css.push} />
      <IconButton
        label={dark ? t('scheme.toLight') : t('scheme.toDark')}
        onClick={() => setScheme(dark ? 'light' : 'dark')}
      >
        {dark ? <IconSun size={19} stroke={1.6} /> : <IconMoon size={19} stroke={1.6} />}
      </IconButton>
      <IconButton
        className={css.bell}
        label={t('notices.open', { unread })}
        aria-expanded={noticesOpen === true}
        onClick={() => setNoticesOpen(true)}
      >
        <IconBell size={19} stroke={1.6} />
        {unread > 0 && <span className={css.dot} />}
      </IconButton>
      {noticesOpen !== null && (
        <Suspense fallback={null}>
          <NoticesDrawer open={noticesOpen} onClose={() => setNoticesOpen(false)} />
        </Suspense>
      )}
      {palette > 0 && (
        <Suspense fallback={null}>
          <Commands asked={palette} />
        </Suspense>
      )}
    </header>
  );
}
