import { Command, InvalidArgumentError, Option } from 'commander'

const wholeNumber = (least: number, most: number) => (text: string) => {
  const number = Number(text)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
}

export type Actions = {
  read(folders: string[], flags: unknown): Promise<void>
  measure(folder: string, flags: unknown): Promise<void>
  cells(folder: string | undefined, flags: unknown): Promise<void>
  serve(flags: { port: number; workspace?: string }): Promise<void>
  pack(batch: string, flags: { to: string; workspace?: string }): Promise<void>
  open(file: string, flags: { workspace?: string }): Promise<void>
  merge(file: string, flags: { workspace?: string }): Promise<void>
  backup(flags: { to: string; workspace?: string }): Promise<void>
  restore(backup: string, flags: { workspace: string }): Promise<void>
}

const inWorkspace = '--workspace <dir>'
const theWorkspace = 'the workspace (default: the one of the desktop program)'

/** Commands that carry batches and workspaces to other places and back. */
const addCarrying = (program: Command, { pack, open, merge, backup, restore }: Actions): void => {
  program
    .command('pack')
    .description('writes a batch that has ended as one portable file, and reads it back')
    .argument('<batch>', 'its code, full name, id, or name')
    .requiredOption('--to <path>', 'the file, or a folder for it')
    .option(inWorkspace, theWorkspace)
    .action(pack)
  program
    .command('open')
    .description('opens a portable file as a batch that is only looked at')
    .argument('<file>', 'a .tallydesk file')
    .option(inWorkspace, theWorkspace)
    .action(open)
  program
    .command('merge')
    .description('takes the checking of a portable file into the same batch; nothing is overwritten')
    .argument('<file>', 'a .tallydesk file')
    .option(inWorkspace, theWorkspace)
    .action(merge)
  program
    .command('backup')
    .description('backs a workspace up into a new folder, and reads the backup back')
    .requiredOption('--to <dir>', 'the folder in which the backup gets a folder of its own')
    .option(inWorkspace, theWorkspace)
    .action(backup)
  program
    .command('restore')
    .description('makes a workspace of a backup')
    .argument('<backup>', 'the folder of the backup')
    .requiredOption(inWorkspace, 'a new or empty folder')
    .action(restore)
}

/** The words of the command line. Throws a CommanderError instead of leaving the program. */
export const commands = (actions: Actions): Command => {
  const { read, measure, cells, serve } = actions
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
    .command('measure')
    .description('reads forms whose figures are known (truth.json) and prints how well they were read')
    .argument('<folder>', 'a folder with a truth.json, or one of several such folders: each is then a row')
    .addOption(
      new Option('--engine <reader>', 'what reads').choices(['embedded', 'cloud', 'scripted']).default('embedded'),
    )
    .addOption(new Option('--by <what>', 'a row for each folder of the forms').choices(['path']))
    .option('--workers <n>', 'how many pages at a time, 1 to 8 (default: 1)', wholeNumber(1, 8))
    .option('--crops <dir>', 'writes a picture of each figure that is wrong; they are scans, for your own use')
    .addOption(new Option('--models <dir>', 'models to read with instead of the program’s').conflicts('heldOut'))
    .option('--held-out <dir>', 'models for each form by its id: those that have not seen it')
    .option('--json', 'prints everything measured as JSON')
    .action(measure)
  program
    .command('cells')
    .description('writes labelled cells for training: of forms with a truth.json, or of what people have checked')
    .argument('[folder]', 'a folder with a truth.json')
    .option('--workspace <dir>', 'a workspace in which people have checked figures')
    .requiredOption('--to <dir>', 'where the cells go; they are pieces of scans, for your own use')
    .action(cells)
  program
    .command('serve')
    .description('serves the app to a browser on this computer and prints its address')
    .option('--port <n>', 'the port; 0 takes a free one', wholeNumber(0, 65_535), 0)
    .option('--workspace <dir>', 'where batches are kept')
    .action(serve)
  addCarrying(program, actions)
  return program
}
