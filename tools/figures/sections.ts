/** What the README says of each file in `docs/measured`, in this order; a file that is not there is left out. */
export const sections = [
  {
    name: 'held-out',
    title: 'Nine real forms of three places, 24 pages, each read with models that have not seen it',
    command: 'npm run leave-one-out -- ../shared/data/forms --work <work> --digits <base> --words <base>',
  },
  {
    name: 'province-held-out',
    title: 'The same forms, each read with models that have seen no form of its province',
    command: 'npm run leave-one-out -- … --apart folder',
  },
  {
    name: 'generated',
    title: 'Generated forms of every kind, by what was done to their pages',
    command: 'npm run robustness -- <work>',
  },
] as const
