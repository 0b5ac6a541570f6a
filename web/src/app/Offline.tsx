import { useEffect, useState, type ReactNode } from 'react';
import { T } from '@/words/Words';
import css from './Shell.module.css';

/** Reading goes on from what is here; writing waits for the line. */
export function Offline(): ReactNode {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  if (online) return null;
  return (
    <div role="status" className={css.offline}>
      <T id="face.offline.banner" />
    </div>
  );
}
