import { TriangleAlert, X } from 'lucide-react'
import { sentenceOf } from '../../shared/failure.ts'
import { useHost, useHostState } from '../state/use-host.ts'
import { useWords } from '../words/use-words.ts'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'

/** Trouble told by the host, in words, until it is put away. */
export const Troubles = () => {
  const { t, say } = useWords()
  const { store } = useHost()
  const troubles = useHostState((state) => state.troubles)
  const putAway = (id: string) =>
    store.setState((state) => ({ troubles: state.troubles.filter((trouble) => trouble.id !== id) }))
  if (troubles.length === 0) return null
  return (
    <section className="troubles" aria-label={t('line.trouble')}>
      {troubles.map(({ id, failure }) => (
        <div key={id} className="note bad" role="alert">
          <Icon of={TriangleAlert} />
          <p className="grow">{say(sentenceOf(failure))}</p>
          <IconButton icon={X} name={t('line.dismiss')} onPress={() => putAway(id)} />
        </div>
      ))}
    </section>
  )
}
