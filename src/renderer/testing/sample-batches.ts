import type { BatchDetail, NotRead } from '../../shared/batch.ts'
import { failure } from '../../shared/failure.ts'

type Shape = {
  id: string
  name: string
  state: BatchDetail['state']
  found: number
  read: number
  failed?: number
  skipped?: number
  figures?: BatchDetail['figures']
  doubt?: number | null
  day?: number
}

const none = { accepted: 0, solved: 0, open: 0, checked: 0 }

/** A made-up batch whose account closes. */
export const sampleBatch = (shape: Shape): BatchDetail => {
  const { id, name, state, found, read, failed = 0, skipped = 0, figures = none, doubt = null, day = 9 } = shape
  const waiting = found - read - failed - skipped
  const [readFiles, failedFiles, waitingFiles] = [Math.ceil(read / 3), Math.min(failed, 2), Math.ceil(waiting / 3)]
  const started = state !== 'open' && state !== 'queued'
  const at = `2026-02-${String(day).padStart(2, '0')}T11:41:00.000Z`
  return {
    id,
    code: id.slice(0, 5).padEnd(5, 'x'),
    name,
    electionId: 'e1',
    fullName: `${name}_2026-02-${String(day).padStart(2, '0')} 18.41_${id.slice(0, 5)}`,
    state,
    priority: 5,
    position: state === 'queued' ? 2 : null,
    reader: 'embedded',
    copy: null,
    createdAt: at,
    startedAt: started ? at : null,
    finishedAt:
      state === 'done' || state === 'cancelled' ? `2026-02-${String(day).padStart(2, '0')}T14:05:00.000Z` : null,
    account: {
      files: {
        imported: readFiles + failedFiles + waitingFiles,
        read: readFiles,
        partly: 0,
        failed: failedFiles,
        skipped: 0,
        waiting: waitingFiles,
      },
      pages: { found, read, failed, skipped, waiting },
    },
    forms: Math.floor(read / 3),
    figures,
    votesInDoubt: doubt,
    progress: {
      share: found === 0 ? 0 : (found - waiting) / found,
      pagesPerMinute: started ? 38.2 : null,
      secondsLeft: state === 'running' ? 4680 : null,
      secondsUncertain: state === 'running' ? 480 : null,
    },
    sources: [],
    intake: null,
    verifiedAt: null,
    form: null,
    lanes: [],
    rateHistory: [],
    folder: `/home/user/TallyDesk/batches/${name}`,
    forecastSeconds: null,
  }
}

const lane = (page: number, step: BatchDetail['lanes'][number]['step']) => ({
  pageId: `lane-${page}`,
  path: `อำเภอเมือง/ตำบลในเมือง/หน่วย ${page}.pdf`,
  page: 1,
  step,
})

const running: BatchDetail = {
  ...sampleBatch({
    id: 'run01',
    name: 'พิษณุโลก วันเลือกตั้ง',
    state: 'running',
    found: 7742,
    read: 4717,
    failed: 23,
    skipped: 22,
    figures: { accepted: 27_120, solved: 742, open: 212, checked: 0 },
    doubt: 3418,
    day: 10,
  }),
  forms: 1572,
  lanes: [lane(118, 'reading'), lane(119, 'picture'), lane(117, 'checking'), lane(120, 'picture')],
  rateHistory: [36, 37, 38, 38, 39, 37, 38, 40, 38, 39, 30, 22, 33, 38, 39, 38, 38, 40, 39, 38],
}

const preparing: BatchDetail = {
  ...sampleBatch({ id: 'open1', name: 'ลำปาง เขต 1', state: 'open', found: 7742, read: 0, skipped: 22, day: 11 }),
  sources: [
    {
      id: 's1',
      path: '/home/user/scans/ลำปาง/แบบแบ่งเขต',
      kind: 'folder',
      files: 1280,
      pages: 2560,
      refused: 0,
      copies: 0,
    },
    {
      id: 's2',
      path: '/home/user/scans/ลำปาง/บัญชีรายชื่อ',
      kind: 'folder',
      files: 1279,
      pages: 5116,
      refused: 3,
      copies: 22,
    },
    { id: 's3', path: '', kind: 'sample', files: 12, pages: 66, refused: 0, copies: 0 },
  ],
  forecastSeconds: 12_240,
}

/** The batches of the busy sample: one of each state. */
export const sampleBatches = (): BatchDetail[] => [
  preparing,
  running,
  sampleBatch({
    id: 'done1',
    name: 'แพร่ ล่วงหน้านอกเขต',
    state: 'done',
    found: 618,
    read: 585,
    failed: 31,
    skipped: 2,
    figures: { accepted: 3420, solved: 28, open: 10, checked: 0 },
    doubt: 207,
  }),
  sampleBatch({ id: 'queue', name: 'น่าน เขต 1', state: 'queued', found: 330, read: 0 }),
  sampleBatch({ id: 'pause', name: 'น่าน เขต 2', state: 'paused', found: 330, read: 132, doubt: 12 }),
  sampleBatch({
    id: 'clean',
    name: 'อุตรดิตถ์ เขต 2',
    state: 'done',
    found: 1960,
    read: 1960,
    figures: { accepted: 9800, solved: 0, open: 0, checked: 0 },
    doubt: 0,
    day: 8,
  }),
  sampleBatch({
    id: 'ended',
    name: 'แพร่ เขต 1 ครั้งที่ 2',
    state: 'cancelled',
    found: 1204,
    read: 300,
    figures: { accepted: 1500, solved: 0, open: 0, checked: 0 },
    doubt: 0,
    day: 8,
  }),
]

/** Made-up failures and skips, one of many kinds. */
export const sampleNotRead = (): NotRead[] =>
  [
    { path: 'อำเภอเมือง/หน่วย 42 (บช).pdf', page: 3, failure: failure('no-table') },
    { path: 'อำเภอเมือง/IMG_2201.jpg', page: null, failure: failure('unreadable-image') },
    { path: 'อำเภอเมือง/ชุด 9 (5-17).pdf', page: null, failure: failure('locked-pdf') },
    { path: 'อำเภอเมือง/หน่วย 7.pdf', page: 1, failure: failure('timed-out', { seconds: 60 }) },
    { path: 'อำเภอเมือง/สแกน 0031.tif', page: 1, failure: failure('blank-page') },
    { path: 'อำเภอเมือง/หน่วย 88.jpg', page: null, failure: failure('exact-copy', { path: 'อำเภอเมือง/หน่วย 87.jpg' }) },
  ].map(({ path, page, failure: why }, at) => ({
    id: `not-read-${at}`,
    path,
    page,
    pageId: page === null ? null : `not-read-page-${at}`,
    kind: why.code === 'exact-copy' || why.code === 'blank-page' ? 'skipped' : 'failed',
    failure: why,
    at: `2026-02-10T13:${String(50 - at * 7).padStart(2, '0')}:00.000Z`,
  }))
