import { Link, useLocation } from '@tanstack/react-router';
import { IconSettings } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMe } from '@/api/me';
import { Logo } from '@/marks/Logo';
import { initialsOf, PersonMark } from '@/marks/PairMark';
import { T, useWords } from '@/words/Words';
import { isHere, navigationOf, type NavItem } from './navigation';
import { useWaiting } from './waiting';
import css from './Shell.module.css';

const groups: NavItem['group'][] = ['mine', 'design', 'integrity'];

export function Rail(): ReactNode {
  const t = useWords();
  const me = useMe();
  const { pathname } = useLocation();
  const items = navigationOf(me);
  const waiting = useWaiting();
  const leading = me.roles.find((held) => held.role !== 'member') ?? me.roles[0];
  return (
    <nav className={css.rail} aria-label={t('nav.label')}>
      <Link to="/today" className={css.brand}>
        <Logo />
        <T id="product" />
      </Link>
      <div className={css.where}>
        {me.organisation}
        {me.demo && (
          <small>
            <T id="nav.demo" />
          </small>
        )}
      </div>
      {groups.map((group) => {
        const shown = items.filter((item) => item.group === group);
        if (shown.length === 0) return null;
        return (
          <div key={group} role="group" aria-label={t(`nav.group.${group}`)}>
            {group !== 'mine' && (
              <div className={css.group} aria-hidden="true">
                {t(`nav.group.${group}`)}
              </div>
            )}
            {shown.map(({ to, word, icon: Icon }) => (
              <Link
                key={to}
                to={to}
                className={css.item}
                activeOptions={{ exact: true }}
                aria-current={isHere(to, pathname) ? 'page' : undefined}
              >
                <Icon size={18} stroke={1.6} />
                {t(word)}
                {!!waiting[to] && <span className={css.count}>{waiting[to]}</span>}
              </Link>
            ))}
          </div>
        );
      })}
      <div className={css.foot}>
        <Link to={me.person ? '/profile' : '/settings'} className={css.who}>
          <PersonMark initials={initialsOf(me.name)} size={30} />
          <span>
            {me.name}
            <small>{t(`role.${leading?.role ?? 'member'}`)}</small>
          </span>
        </Link>
        <Link
          to="/settings"
          className={css.item}
          aria-label={t('nav.settings')}
          activeOptions={{ exact: true }}
          aria-current={isHere('/settings', pathname) ? 'page' : undefined}
        >
          <IconSettings size={18} stroke={1.6} />
        </Link>
      </div>
    </nav>
  );
}
