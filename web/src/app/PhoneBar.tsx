import { Link, useLocation } from '@tanstack/react-router';
import { IconDots } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useMe } from '@/api/me';
import { Drawer } from '@/ui/Drawer';
import { T, useWords } from '@/words/Words';
import { isHere, navigationOf } from './navigation';
import css from './Shell.module.css';

/** Four places for the thumb; everything else is under More. */
export function PhoneBar(): ReactNode {
  const t = useWords();
  const me = useMe();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
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
          activeProps={{}}
          aria-current={isHere(to, pathname) ? 'page' : undefined}
        >
          <Icon size={22} stroke={1.6} />
          {t(word)}
        </Link>
      ))}
      <button type="button" className={css.tab} aria-expanded={open} onClick={() => setOpen(true)}>
        <IconDots size={22} stroke={1.6} />
        <T id="nav.more" />
      </button>
      <Drawer open={open} onClose={() => setOpen(false)} title={<T id="nav.more" />}>
        <div>
          {rest.map(({ to, word, icon: Icon }) => (
            <Link
              key={to}
              to={to}
              className={css.item}
              style={{ minHeight: 48 }}
              activeProps={{}}
              aria-current={isHere(to, pathname) ? 'page' : undefined}
              onClick={() => setOpen(false)}
            >
              <Icon size={20} stroke={1.6} />
              {t(word)}
            </Link>
          ))}
        </div>
      </Drawer>
    </nav>
  );
}
