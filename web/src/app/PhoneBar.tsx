import { Link, useLocation } from '@tanstack/react-router';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useMe } from '@/api/me';
import { T, useWords } from '@/words/Words';
import { isHere, navigationOf } from './navigation';
import css from './Shell.module.css';

const Drawer = lazy(() => import('@/ui/Drawer').then((part) => ({ default: part.Drawer })));

/** Four places for the thumb; everything else is under More. */
export function PhoneBar(): ReactNode {
  const t = useWords();
  const me = useMe();
  const { pathname } = useLocation();
  const [open, setOpen] = useState<boolean | null>(null);
  const items = navigationOf(me);
  const bar = items.filter((item) => item.phone);
  const rest = items.filter((item) => !item.phone);
  return (
    <nav className={css.bar} aria-label={t('nav.label.phone')}>
      {bar.map(({ to, word, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className={css.tab}
          activeOptions={{ exact: true }}
          aria-current={isHere(to, pathname) ? 'page' : undefined}
        >
          <Icon size={22} stroke={1.6} />
          {t(word)}
        </Link>
      ))}
      <button
        type="button"
        className={css.tab}
        aria-expanded={open === true}
        onClick={() => setOpen(true)}
      >
        <IconDots size={22} stroke={1.6} />
        <T id="nav.more" />
      </button>
      {open !== null && (
        <Suspense fallback={null}>
          <Drawer open={open} onClose={() => setOpen(false)} title={<T id="nav.more" />}>
            <div>
              {rest.map(({ to, word, icon: Icon }) => (
                <Link
                  key={to}
                  to={to}
                  className={css.item}
                  style={{ minHeight: 48 }}
                  activeOptions={{ exact: true }}
                  aria-current={isHere(to, pathname) ? 'page' : undefined}
                  onClick={() => setOpen(false)}
                >
                  <Icon size={20} stroke={1.6} />
                  {t(word)}
                </Link>
              ))}
            </div>
          </Drawer>
        </Suspense>
      )}
    </nav>
  );
}
