/** A name ends where it ends, or where another word of a place begins. */
const end =
  '(?=$|[^ก-๎]|(?:ชุด|หน่วย|หมู่|เขต|น\\.)(?:เลือกตั้ง)?(?:ที่)?\\s*\\d|อำเภอ|ตำบล|จังหวัด|เทศบาล|(?:อ|ต|จ|ม|ทต|ทม|ทน)\\.\\s*[ก-๎\\d])'
const thaiName = `\\s*([ก-๎]{2,}?)${end}`
const latinName = '\\s+([A-Za-z][A-Za-z ]*?)(?=$|\\s*(?:[\\d,()/-]|amph|tambo|khwaeng|unit|polling|set|const))'
/** `Phrom Phiram District`: capitals tell the name from the words around it. */
const latinBefore = (word: string): RegExp => new RegExp(`((?:[A-Z][a-z]+ ){0,3}[A-Z][a-z]+) ${word}\\b`, 'g')
const after = (words: string, name: string, flags: string): RegExp => new RegExp(`(?:${words})${name}`, flags)

const district = [
  after('อำเภอ|(?<![ก-๎])อ\\.', thaiName, 'g'),
  after('\\bAmph(?:oe|ur|oe\\.)', latinName, 'gi'),
  latinBefore('District'),
]
/** In Bangkok a district is called as elsewhere a constituency is. */
const bangkokDistrict = after('(?<!นอก|ใน)เขต(?!เลือกตั้ง|ที่|เทศบาล)', thaiName, 'g')
const subdistrict = [
  after('ตำบล|แขวง|(?<![ก-๎])ต\\.', thaiName, 'g'),
  after('\\b(?:Tambon|Tambol|Khwaeng)', latinName, 'gi'),
  latinBefore('(?:Subdistrict|Sub-district)'),
]
/** Where votes are counted by municipality, it stands for the subdistrict. */
const municipality = [
  after('เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|(?<![ก-๎])(?:ทต|ทม|ทน|อบต)\\.|องค์การบริหารส่วนตำบล', thaiName, 'g'),
]

const namesIn = (segment: string, patterns: readonly RegExp[]): Set<string> =>
  new Set(patterns.flatMap((pattern) => [...segment.matchAll(pattern)].map(([, name = '']) => name.trim())))

/** The one name in the deepest folder or file that bears any; of two kinds of name the first is asked first. */
const deepest = (path: string, kinds: readonly (readonly RegExp[])[]): string | null => {
  for (const segment of path.split('/').toReversed())
    for (const patterns of kinds) {
      const names = namesIn(segment, patterns)
      if (names.size > 0) return names.size === 1 ? ([...names][0] ?? null) : null
    }
  return null
}

export const districtIn = (path: string, inBangkok: boolean): string | null =>
  deepest(path, [inBangkok ? [...district, bangkokDistrict] : district])

export const subdistrictIn = (path: string): string | null => deepest(path, [subdistrict, municipality])
