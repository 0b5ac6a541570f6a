import { useState, type ReactNode } from 'react';
import { T } from '@/words/Words';
import { Button } from './Button';
import { Dialog } from './Drawer';

interface Props {
  /** The words on the button that asks. */
  children: ReactNode;
  title: ReactNode;
  /** What will happen, and what cannot be taken back. */
  what: ReactNode;
  yes: ReactNode;
  onYes: () => void;
  busy?: boolean;
  disabled?: boolean;
  wide?: boolean;
}

/** A deed that others hear of is asked for once: one press opens the question, the second does it. */
export function AskFirst({
  children,
  title,
  what,
  yes,
  onYes,
  busy,
  disabled,
  wide,
}: Props): ReactNode {
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  return (
    <>
      <Button
        look="primary"
        wide={wide}
        busy={busy}
        disabled={disabled}
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        {children}
      </Button>
      <Dialog
        open={asking}
        onClose={close}
        title={title}
        foot={
          <>
            <Button
              look="primary"
              onClick={() => {
                close();
                onYes();
              }}
            >
              {yes}
            </Button>
            <Button onClick={close}>
              <T id="do.cancel" />
            </Button>
          </>
        }
      >
        <p>{what}</p>
      </Dialog>
    </>
  );
}
