import { X } from 'lucide-react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useWords } from '../words/use-words.ts'
import { IconButton } from './icon-button.tsx'

type SheetProps = { title: string; open: boolean; onClose: () => void; wide?: boolean; children: React.ReactNode }

/** A dialog over the screen; Escape and the cross close it, focus goes back where it was. */
export const Sheet = ({ title, open, onClose, wide = false, children }: SheetProps) => {
  const { t } = useWords()
  return (
    <ModalOverlay className="scrim" isOpen={open} onOpenChange={(now) => (now ? undefined : onClose())} isDismissable>
      <Modal className={wide ? 'sheet wide' : 'sheet'}>
        <Dialog>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <span className="end">
              <IconButton icon={X} name={t('app.close')} onPress={onClose} />
            </span>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
