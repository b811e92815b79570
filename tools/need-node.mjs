// Plain JavaScript: it has to run on whatever Node is there to say that it is too old.
const [major] = process.versions.node.split('.')
if (Number(major) < 24) {
  process.stderr.write(
    `TallyDesk needs Node 24 or later and this is Node ${process.versions.node}. ` +
      'On Linux and Windows it comes along with npm ci; elsewhere install it from nodejs.org.\n',
  )
  process.exit(1)
}
