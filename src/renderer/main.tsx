import './styles/index.ts'
import { z } from 'zod'
import { mount } from './mount.tsx'
import { findDoor } from './wire/find-door.ts'

// Compiled schemas need eval, which the page's policy forbids.
z.config({ jitless: true })
mount(findDoor())
