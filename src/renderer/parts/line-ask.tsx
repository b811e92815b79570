import { useState } from 'react'
import { Button, Form, Input, Label, TextField } from 'react-aria-components'
import { useWords } from '../words/use-words.ts'
import { Sheet } from './dialog.tsx'

type LineAskProps = {
  title: string
  label: string
  text: string
  act: string
  mustSay?: boolean
  onSay: (line: string) => void
  onClose: () => void
}

/** Asks for one line of text before an act is done. */
export const LineAsk = ({ title, label, text, act, mustSay = false, onSay, onClose }: LineAskProps) => {
  const [line, setLine] = useState('')
  return (
    <Sheet title={title} open onClose={onClose}>
      <Form
        className="line-ask"
        onSubmit={(event) => {
          event.preventDefault()
          if (!mustSay || line.trim() !== '') onSay(line.trim())
        }}
      >
        <p className="q2">{text}</p>
        <TextField value={line} onChange={setLine} autoFocus maxLength={mustSay ? 120 : 500}>
          <Label>{label}</Label>
          <Input className="field" />
        </TextField>
        <Button type="submit" className="btn primary" isDisabled={mustSay && line.trim() === ''}>
          {act}
        </Button>
      </Form>
    </Sheet>
  )
}

/** Asked once, before the first act: the name stands in every act. */
export const ReviewerAsk = ({ onName }: { onName: (name: string | null) => void }) => {
  const { t } = useWords()
  return (
    <LineAsk
      title={t('check.whoTitle')}
      label={t('check.who')}
      text={t('check.whoText')}
      act={t('check.whoGo')}
      mustSay
      onSay={onName}
      onClose={() => onName(null)}
    />
  )
}
