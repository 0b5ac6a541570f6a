import { useState, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { Artefact, ArtefactList, Pair } from '@/api/contract';
import { VaultGate } from '@/confidential/VaultGate';
import { WhoSees } from '@/marks/WhoSees';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Empty, Remark } from '@/ui/Faces';
import { Sheet } from '@/ui/Sheet';
import type { Vault } from '@/vault/vault';
import { T, useWords } from '@/words/Words';
import { ArtefactForm } from './ArtefactForm';
import { ArtefactItem } from './ArtefactItem';
import css from './Artefacts.module.css';
import { usePlainShelf, useSealedShelf, type Shelf } from './useArtefacts';

/** Files and links the two show one another: sealed for them, or plain. */
export function ArtefactsView({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const { id, partner } = pair.card;
  const listed = useAnswer('list_artefacts', { params: { pair: id } });
  return (
    <Ask query={listed}>
      {(list) => (
        <div className={css.column}>
          <WhoSees
            lines={list.who_sees}
            name={partner.name}
            about={['sealed_artefacts', 'artefacts']}
          />
          <Sheet title={t('artefacts.sealed')} note={t('artefacts.sealedNote')}>
            <VaultGate>
              {(vault) =>
                list.partner_has_keys ? (
                  <Sealed vault={vault} pair={pair} list={list} />
                ) : (
                  <Remark>{t('notes.tooEarly', { name: partner.name })}</Remark>
                )
              }
            </VaultGate>
          </Sheet>
          <Sheet title={t('artefacts.plain')} note={t('artefacts.plainNote')}>
            <Plain pair={pair} list={list} />
          </Sheet>
        </div>
      )}
    </Ask>
  );
}

function Sealed({
  vault,
  pair,
  list,
}: {
  vault: Vault;
  pair: Pair;
  list: ArtefactList;
}): ReactNode {
  const { id, partner } = pair.card;
  const shelf = useSealedShelf(vault, id, partner.id, list);
  return <Things pair={pair} list={list} shelf={shelf} waiting={count(list.items, true)} />;
}

function Plain({ pair, list }: { pair: Pair; list: ArtefactList }): ReactNode {
  const shelf = usePlainShelf(pair.card.id, list.items);
  return <Things pair={pair} list={list} shelf={shelf} waiting={count(list.items, false)} />;
}

const count = (items: readonly Artefact[], sealed: boolean): number =>
  items.filter((one) => one.sealed === sealed).length;

function Things({
  pair,
  list,
  shelf,
  waiting,
}: {
  pair: Pair;
  list: ArtefactList;
  shelf: Shelf;
  /** How many there are, whether they are open by now or not. */
  waiting: number;
}): ReactNode {
  const t = useWords();
  const [adding, setAdding] = useState(false);
  const active = pair.card.state === 'active';
  return (
    <div className={css.column}>
      {waiting === 0 && !adding && (
        <Empty title={t('artefacts.empty')}>{t('artefacts.emptyText')}</Empty>
      )}
      <ul>
        {shelf.items.map((one) => (
          <li key={one.id} className={css.item}>
            <ArtefactItem shown={one} pair={pair} list={list} shelf={shelf} />
          </li>
        ))}
      </ul>
      {adding && <ArtefactForm list={list} shelf={shelf} onDone={() => setAdding(false)} />}
      {active && !adding && (
        <div>
          <Button small onClick={() => setAdding(true)}>
            <T id="artefacts.add" />
          </Button>
        </div>
      )}
    </div>
  );
}
