import { ok } from '../../shared/result.ts'
import type { Handlers } from './handlers.ts'
import type { Workroom } from './workroom.ts'

type AppCalls = 'app.about' | 'settings.get' | 'settings.set' | 'forms.definitions'

/** Calls about the program itself. */
export const handleApp = ({ parts, store, folders, news, runner }: Workroom): Pick<Handlers, AppCalls> => ({
  'app.about': async () =>
    ok({
      version: parts.version,
      workspace: folders.workspace,
      warning: store.warning,
      cores: parts.cores,
      provinces: parts.provinces.map(({ th, en }) => ({ th, en })),
      readers: parts.engines.map(({ id, version }) => ({ id, version })),
      news: news.mark(),
    }),
  'settings.get': async () => ok(store.settings.get()),
  'settings.set': async (changes) => {
    const settings = store.settings.set(changes)
    news.announce({ about: 'settings', settings })
    runner.wake()
    return ok(settings)
  },
  'forms.definitions': async () => ok({ forms: [...parts.forms] }),
})
