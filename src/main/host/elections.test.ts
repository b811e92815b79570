import { describe, expect, it, onTestFinished } from 'vitest'
import {
  disputedVotes,
  electionOf,
  inPhrae,
  openElectionBench,
  readDisputedUnit,
  readPapers,
  type Votes,
} from '../../../test/support/election-bench.ts'
import type { Bench } from '../../../test/support/host-bench.ts'

/** The bench is closed with the test. */
const openElection = async (votes: Votes): Promise<Bench> => {
  const bench = await openElectionBench(votes)
  onTestFinished(bench.close)
  return bench
}

const rowsIn = async (bench: Bench, electionId: string, place = { province: 'แพร่', constituency: 1 }) => {
  const { rows } = await bench.call('elections.constituency', { electionId, ballot: 'constituency', ...place })
  return rows.map(({ slot, checked, read, doubt }) => [slot, checked, read, doubt.low, doubt.high])
}

const csv =
  'จังหวัด,เขตเลือกตั้ง,ตำบล,หน่วย,ชื่อหน่วย,ผู้มีสิทธิ\nแพร่,1,ในเวียง,1,ศาลา,500\nแพร่,๑,ในเวียง,2,โรงเรียน,"1,200"\nแพร่,9,ในเวียง,3,,\n'
const importList = (bench: Bench, electionId: string, text = csv) =>
  bench.call('elections.importUnits', {
    ...{ electionId, file: 'units.csv', base64: Buffer.from(text).toString('base64') },
  })

describe('batches of an election', () => {
  it('belong to the one used last, which is made when there is none', async () => {
    const bench = await openElection({})
    const { id: first } = await bench.call('batches.create', { name: 'a' })
    const made = await electionOf(bench, first)
    const other = await bench.call('elections.create', { name: 'ซ่อม' })
    const { id: second } = await bench.call('batches.create', { name: 'b' })
    await bench.call('elections.setOfBatch', { batchId: second, electionId: other.id })
    const { id: third } = await bench.call('batches.create', { name: 'c' })
    const all = await Promise.all([first, second, third].map((id) => electionOf(bench, id)))
    expect(all).toEqual([made, other.id, other.id])
    const { items } = await bench.call('elections.list', {})
    expect(items.map(({ name, batches }) => [name, batches])).toEqual([
      ['ซ่อม', 2],
      ['การเลือกตั้ง', 1],
    ])
  })

  it('are added up together, a copy once', async () => {
    const bench = await openElection({ 10: [100, 50], 20: [30, 40] })
    const first = await readPapers(bench, 'a', [
      { path: inPhrae('ต.ในเวียง หน่วย 1.tiff'), grey: 10 },
      { path: inPhrae('ต.ในเวียง หน่วย 2.tiff'), grey: 20 },
    ])
    const electionId = await electionOf(bench, first)
    const before = await rowsIn(bench, electionId)
    await readPapers(bench, 'b', [{ path: inPhrae('ตำบลในเวียง/หน่วยที่ 1 (สำเนา).tiff'), grey: 10 }])
    expect(before).toEqual([
      ['votes.1', 0, 130, 0, 0],
      ['votes.2', 0, 90, 0, 0],
    ])
    expect(await rowsIn(bench, electionId)).toEqual(before)
    const copies = await bench.call('elections.asideForms', { electionId, which: 'copies' })
    expect(copies.items.map(({ place }) => place.unit)).toEqual([1])
    expect((await bench.call('elections.contests', { electionId })).total).toBe(0)
  })

  it('take a batch that is moved with all its forms', async () => {
    const bench = await openElection({ 10: [100, 50] })
    const batchId = await readPapers(bench, 'a', [{ path: inPhrae('ต.ในเวียง หน่วย 1.tiff'), grey: 10 }])
    const before = await electionOf(bench, batchId)
    const { id: other } = await bench.call('elections.create', { name: 'ซ่อม' })
    const from = bench.news.length
    await bench.call('elections.setOfBatch', { batchId, electionId: other })
    expect([(await rowsIn(bench, before)).length, (await rowsIn(bench, other)).length]).toEqual([0, 2])
    const told = bench.news.slice(from).flatMap(({ news }) => (news.about === 'election' ? [news.electionId] : []))
    expect(told.toSorted()).toEqual([before, other].toSorted())
  })
})

describe('two forms of one unit that differ', () => {
  const twoForms = async () => {
    const bench = await openElection(disputedVotes)
    const electionId = await readDisputedUnit(bench)
    const { items, waiting } = await bench.call('elections.contests', { electionId })
    const contest = items[0] ?? expect.fail('there is no contest')
    return { bench, electionId, contest, waiting }
  }

  it('are both out of the sum, and doubt beside it', async () => {
    const { bench, electionId, contest, waiting } = await twoForms()
    expect([waiting, contest.kind, contest.contenders.length, contest.chosen]).toEqual([1, 'one-place', 2, null])
    expect(await rowsIn(bench, electionId)).toEqual([
      ['votes.1', 0, 30, 100, 101],
      ['votes.2', 0, 40, 50, 50],
    ])
    const differ = contest.contenders.flatMap(({ figures }) => figures.map(({ slot, value }) => `${slot} ${value}`))
    expect(differ).toContain('votes.1 101')
    expect(differ.some((figure) => figure.startsWith('votes.2'))).toBe(false)
    const { items } = await bench.call('elections.totals', { electionId, ballot: 'constituency' })
    expect(items[0]).toMatchObject({
      ...{ province: 'แพร่', constituency: 1, units: { reported: 2, expected: null } },
      ...{ forms: { counted: 1, inConflict: 2 }, votesInDoubt: 151, outlook: 'could-change' },
    })
  })

  it('count as a person chooses, until the choice is taken back', async () => {
    const { bench, electionId, contest } = await twoForms()
    const chosen = contest.contenders[1]?.form.id ?? ''
    const choose = (formId: string | null) =>
      bench.call('elections.choose', { electionId, contestId: contest.id, formId })
    expect(await choose(chosen)).toMatchObject({ chosen: { formId: chosen, who: 'สมชาย' } })
    const value = contest.contenders[1]?.figures.find(({ slot }) => slot === 'votes.1')?.value ?? 0
    expect(await rowsIn(bench, electionId)).toEqual([
      ['votes.1', 0, 30 + value, 0, 0],
      ['votes.2', 0, 90, 0, 0],
    ])
    expect((await choose(null)).chosen).toBe(null)
    expect((await rowsIn(bench, electionId))[0]).toEqual(['votes.1', 0, 30, 100, 101])
    const { waiting, total } = await bench.call('elections.contests', { electionId })
    expect([waiting, total]).toEqual([1, 1])
  })

  it('ask who chooses, and refuse what is no longer there', async () => {
    const { bench, electionId, contest } = await twoForms()
    const ask = (contestId: string, formId: string) => bench.ask('elections.choose', { electionId, contestId, formId })
    expect(await ask('place nowhere', contest.contenders[0]?.form.id ?? '')).toMatchObject({
      failure: { code: 'contest-not-found' },
    })
    expect(await ask(contest.id, 'another')).toMatchObject({ failure: { code: 'contest-not-found' } })
    await bench.call('settings.set', { reviewer: null })
    expect(await ask(contest.id, 'another')).toMatchObject({ failure: { code: 'reviewer-unknown' } })
  })
})

describe('forms whose place is not clear', () => {
  it('are listed and in no total when they lack the unit', async () => {
    const bench = await openElection({ 10: [100, 50] })
    const batchId = await readPapers(bench, 'a', [{ path: inPhrae('scan.tiff'), grey: 10 }])
    const electionId = await electionOf(bench, batchId)
    const { items, total } = await bench.call('elections.asideForms', { electionId, which: 'no-place' })
    expect([items.length, total]).toEqual([1, 1])
    expect(await rowsIn(bench, electionId)).toEqual([])
  })

  it('wait for a person when another names the subdistrict, which counts', async () => {
    const bench = await openElection({ 10: [100, 50], 20: [30, 40] })
    const batchId = await readPapers(bench, 'a', [
      { path: inPhrae('ต.ในเวียง หน่วย 1.tiff'), grey: 10 },
      { path: inPhrae('หน่วย 1.tiff'), grey: 20 },
    ])
    const electionId = await electionOf(bench, batchId)
    expect(await rowsIn(bench, electionId)).toEqual([
      ['votes.1', 0, 100, 0, 30],
      ['votes.2', 0, 50, 0, 40],
    ])
    const { items } = await bench.call('elections.contests', { electionId })
    const [contest] = items
    expect([contest?.kind, contest?.contenders.map(({ counts }) => counts)]).toEqual([
      'perhaps-one-place',
      [false, true],
    ])
    const choose = (at: number) =>
      bench.call('elections.choose', {
        electionId,
        contestId: contest?.id ?? '',
        formId: contest?.contenders[at]?.form.id ?? null,
      })
    await choose(0)
    expect((await rowsIn(bench, electionId))[0]).toEqual(['votes.1', 0, 130, 0, 0])
    await choose(1)
    expect((await rowsIn(bench, electionId))[0]).toEqual(['votes.1', 0, 100, 0, 0])
  })
})

describe('one paper in two constituencies', () => {
  it('is in neither until a person says where it belongs', async () => {
    const bench = await openElection({ 10: [100, 50] })
    const batchId = await readPapers(bench, 'a', [{ path: inPhrae('ต.ในเวียง หน่วย 1.tiff'), grey: 10 }])
    await readPapers(bench, 'b', [{ path: 'น่าน/เขต 2/ต.ผาสิงห์ หน่วย 4.tiff', grey: 10 }])
    const electionId = await electionOf(bench, batchId)
    const nan = { province: 'น่าน', constituency: 2 }
    const inDoubt = ['votes.1', 0, 0, 0, 100]
    expect([(await rowsIn(bench, electionId))[0], (await rowsIn(bench, electionId, nan))[0]]).toEqual([
      inDoubt,
      inDoubt,
    ])
    const { items, total } = await bench.call('elections.contests', { electionId })
    expect([total, items[0]?.kind]).toEqual([1, 'one-paper'])
    const ofNan = items[0]?.contenders.find(({ form }) => form.place.province === 'น่าน')
    const formId = ofNan?.form.id ?? expect.fail('the form of Nan does not contend')
    await bench.call('elections.choose', { electionId, contestId: items[0]?.id ?? '', formId })
    expect(await rowsIn(bench, electionId)).toEqual([])
    expect((await rowsIn(bench, electionId, nan))[0]).toEqual(['votes.1', 0, 100, 0, 0])
  })
})

describe('a list of polling units', () => {
  it('names what has not reported, and tells the lines that are no units', async () => {
    const bench = await openElection({ 10: [100, 50], 20: [30, 40] })
    const batchId = await readPapers(bench, 'a', [
      { path: inPhrae('ต.ในเวียง หน่วย 1.tiff'), grey: 10 },
      { path: inPhrae('ต.ในเวียง หน่วย 7.tiff'), grey: 20 },
    ])
    const electionId = await electionOf(bench, batchId)
    const { election, bad, badLines } = await importList(bench, electionId)
    expect(election.unitList).toMatchObject({ file: 'units.csv', units: 2, who: 'สมชาย' })
    expect([bad.map(({ line, failure: { code } }) => [line, code]), badLines]).toEqual([
      [[4, 'list-unknown-constituency']],
      1,
    ])
    const missing = await bench.call('elections.missingUnits', { electionId, ballot: 'constituency' })
    expect(missing.items.map(({ unit, name, eligible }) => [unit, name, eligible])).toEqual([[2, 'โรงเรียน', 1200]])
    const strangers = await bench.call('elections.asideForms', { electionId, which: 'not-in-list' })
    expect(strangers.items.map(({ place }) => place.unit)).toEqual([7])
    const { items } = await bench.call('elections.totals', { electionId, ballot: 'constituency' })
    expect(items[0]).toMatchObject({ units: { reported: 1, expected: 2 }, outlook: 'units-missing' })
  })

  it('is replaced as a whole by the next, and left as it was by one that is refused', async () => {
    const bench = await openElection({})
    const { id: electionId } = await bench.call('elections.create', { name: 'a' })
    await importList(bench, electionId)
    const refused = await bench.ask('elections.importUnits', { electionId, file: 'x.csv', base64: 'YSxiCjEsMgo=' })
    expect(refused).toMatchObject({ failure: { code: 'list-column-missing' } })
    const { election } = await importList(bench, electionId, 'province,constituency,unit\nPhrae,2,4\n')
    expect(election.unitList?.units).toBe(1)
    const { items } = await bench.call('elections.missingUnits', { electionId, ballot: 'party-list' })
    expect(items.map(({ province, constituency, unit }) => [province, constituency, unit])).toEqual([['แพร่', 2, 4]])
  })
})
