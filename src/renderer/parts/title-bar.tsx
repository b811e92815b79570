import { ChevronRight, Keyboard } from 'lucide-react'
import type { BatchDetail } from '../../shared/batch.ts'
import { homeHref, hrefOfBatch, type Route } from '../state/routes.ts'
import { useHostState } from '../state/use-host.ts'
import { useWords } from '../words/use-words.ts'
import { BarSlot } from './bar-slot.tsx'
import { Brand } from './brand.tsx'
import { CopyMark } from './copy-mark.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { screenNames } from './screen-names.ts'

type TitleBarProps = { route: Route; batch: BatchDetail | undefined; onKeys: () => void }

const ElectionCrumb = ({ electionId }: { electionId: string }) => {
  const { t } = useWords()
  const election = useHostState(({ elections }) => elections?.items.find(({ id }) => id === electionId))
  return (
    <>
      <a className="cut" href={homeHref}>
        {election?.name ?? t('nav.home')}
      </a>
      <Icon of={ChevronRight} small />
    </>
  )
}

/** Where one is, and the way to the keyboard's sheet. */
export const TitleBar = ({ route, batch, onKeys }: TitleBarProps) => {
  const { t } = useWords()
  return (
    <header className="topbar">
      <Brand />
      <nav className="crumbs" aria-label={t('app.where')}>
        {'batchId' in route ? (
          <>
            <a className="cut" href={batch === undefined ? homeHref : hrefOfBatch(batch)}>
              {batch?.name ?? t('nav.home')}
            </a>
            <Icon of={ChevronRight} small />
          </>
        ) : null}
        {route.screen === 'totals' ? <ElectionCrumb electionId={route.electionId} /> : null}
        <span aria-current="page">{t(screenNames[route.screen])}</span>
      </nav>
      <BarSlot />
      <div className="tools">
        {batch === undefined ? null : <CopyMark batch={batch} />}
        <IconButton icon={Keyboard} name={t('keys.open')} onPress={onKeys} />
      </div>
    </header>
  )
}
