import { Drawer as Mantine, Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '@/words/Words';
import { IconButton } from './Button';
import css from './Drawer.module.css';

interface Props {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  foot?: ReactNode;
  /** For what is compared column by column. */
  wide?: boolean;
  children: ReactNode;
}

/** Detail beside the list it came from: focus is kept inside, Escape gives it back. */
export function Drawer({ open, onClose, title, foot, wide, children }: Props): ReactNode {
  const t = useWords();
  return (
    <Mantine.Root
      opened={open}
      onClose={onClose}
      position="right"
      size={wide ? 860 : 480}
      classNames={{ content: css.content ?? '' }}
      lockScroll={false}
      transitionProps={{ duration: 160 }}
    >
      <Mantine.Overlay backgroundOpacity={0.1} />
      <Mantine.Content>
        <div className={css.head}>
          <Mantine.Title className={css.title}>{title}</Mantine.Title>
          <IconButton label={t('do.close')} small onClick={onClose}>
            <IconX size={18} stroke={1.6} />
          </IconButton>
        </div>
        <div className={css.body}>{open && children}</div>
        {foot && <div className={css.foot}>{foot}</div>}
      </Mantine.Content>
    </Mantine.Root>
  );
}

/** A short question in the middle of the screen. */
export function Dialog({ open, onClose, title, foot, children }: Props): ReactNode {
  const t = useWords();
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      size={520}
      classNames={{ content: css.content ?? '' }}
      centered
      lockScroll={false}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content>
        <div className={css.head}>
          <Modal.Title className={css.title}>{title}</Modal.Title>
          <IconButton label={t('do.close')} small onClick={onClose}>
            <IconX size={18} stroke={1.6} />
          </IconButton>
        </div>
        <div className={css.body}>{open && children}</div>
        {foot && <div className={css.foot}>{foot}</div>}
      </Modal.Content>
    </Modal.Root>
  );
}
