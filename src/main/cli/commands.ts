import { Command, InvalidArgumentError, Option } from 'commander'

const wholeNumber = (least: number, most: number) => (text: string) => {
  const number = Number(text)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
}

export type Actions = {
  read(folders: string[], flags: unknown): Promise<void>
  serve(flags: { port: number; workspace?: string }): Promise<void>
}

/** The words of the command line. Throws a CommanderError instead of leaving the program. */
export const commands = ({ read, serve }: Actions): Command => {
  const program = new Command('tallydesk').description('Reads folders of scanned count forms, offline.').exitOverride()
  program
    .command('read')
    .description('reads every form in the folders and writes results.json, figures.csv and summary.pdf')
    .argument('<folder...>', 'folders or files; they are only ever read')
    .option('--out <dir>', 'where the results go')
    .addOption(
      new Option('--engine <reader>', 'what reads').choices(['embedded', 'cloud', 'scripted']).default('embedded'),
    )
    .option('--form <id>', 'the form that all pages are; without it each page is recognised')
    .option('--workspace <dir>', 'where the batch is kept (default: .tallydesk in the --out folder)')
    .addOption(new Option('--parallel', 'reads several forms at a time').conflicts('workers'))
    .option('--workers <n>', 'how many forms at a time, 1 to 8 (default: 1)', wholeNumber(1, 8))
    .option('--json', 'prints results.json to the standard output')
    .action(read)
  program
    .command('serve')
    .description('serves the app to a browser on this computer and prints its address')
    .option('--port <n>', 'the port; 0 takes a free one', wholeNumber(0, 65_535), 0)
    .option('--workspace <dir>', 'where batches are kept')
    .action(serve)
  return program
}
