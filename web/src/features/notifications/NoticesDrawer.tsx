import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { useCan } from '@/api/me';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Drawer } from '@/ui/Drawer';
import { Empty } from '@/ui/Faces';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { sentenceOf } from './sentence';
import css from './Notices.module.css';

/** What was told to this person, newest first. */
export function NoticesDrawer({
  open,
  onClose,
}: {
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const notices = useAnswer('list_my_notices', {}, { when: can('list_my_notices') });
  const read = useAct('mark_notices_read', { refresh: ['list_my_notices'] });
  const unread =
    notices.data?.items.filter((notice) => !notice.read).map((notice) => notice.id) ?? [];
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={<T id="notices.title" />}
      foot={
        unread.length > 0 && (
          <Button busy={read.isPending} onClick={() => read.mutate({ body: { ids: unread } })}>
            <T id="notices.read" />
          </Button>
        )
      }
    >
      <Ask
        query={notices}
        empty={(page) =>
          page.items.length === 0 ? <Empty title={<T id="notices.empty" />} /> : undefined
        }
      >
        {(page) => (
          <ul className={css.list}>
            {page.items.map((notice) => (
              <li key={notice.id} className={notice.read ? css.read : css.unread}>
                {notice.link ? (
                  <Link to={notice.link} onClick={onClose}>
                    {sentenceOf(notice, t)}
                  </Link>
                ) : (
                  <span>{sentenceOf(notice, t)}</span>
                )}
                <time dateTime={notice.at}>{tell.ago(notice.at)}</time>
              </li>
            ))}
          </ul>
        )}
      </Ask>
    </Drawer>
  );
}
