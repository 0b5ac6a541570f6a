import { Outlet } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { MeContext } from '@/api/me';
import { useDoor } from '@/ui/address';
import { Trouble } from '@/ui/Faces';
import { T } from '@/words/Words';
import { Offline } from './Offline';
import { PhoneBar } from './PhoneBar';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import css from './Shell.module.css';

/** The house behind the door: who is reading, where they can go, and the screen they are on. */
export function Shell(): ReactNode {
  const me = useAnswer('who_am_i', {}, { fresh: 60_000 });
  const door = useDoor();
  const outside = me.error?.status === 401;
  useEffect(() => {
    if (outside) door();
  }, [outside, door]);

  if (outside) return null;
  if (me.error && !me.data) return <Trouble problem={me.error} again={() => void me.refetch()} />;
  if (!me.data) return null;

  return (
    <MeContext.Provider value={me.data}>
      <a href="#content" className={css.skip}>
        <T id="nav.skip" />
      </a>
      <div className={css.shell}>
        <Rail />
        <div className={css.column}>
          <Offline />
          <TopBar />
          <main id="content" tabIndex={-1} className={css.main}>
            <Outlet />
          </main>
        </div>
        <PhoneBar />
      </div>
    </MeContext.Provider>
  );
}
