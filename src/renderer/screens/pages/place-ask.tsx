import { useState } from 'react'
import { Button, Form, Input, Label, TextField } from 'react-aria-components'
import type { BatchPage } from '../../../shared/calls/pages.ts'
import type { PlaceChange } from '../../../shared/page-saying.ts'
import { Sheet } from '../../parts/dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import { changeOf, factNames, isNumber, saidFields, shownFields, wrongFields } from './place-change.ts'

type PlaceProps = {
  pages: readonly BatchPage[]
  forms: number
  provinces: readonly string[]
  onSay: (facts: PlaceChange) => void
  onClose: () => void
}

/** Asks where the forms of pages were counted. What is left as it is stays as it is. */
export const PlaceAsk = ({ pages, forms, provinces, onSay, onClose }: PlaceProps) => {
  const { t } = useWords()
  const [before] = useState(() => saidFields(pages))
  const [fields, setFields] = useState(before)
  const shown = shownFields(pages)
  const wrong = wrongFields(fields)
  const change = changeOf(before, fields)
  const nothing = Object.keys(change).length === 0
  return (
    <Sheet title={t('pages.placeTitle', { count: forms })} open onClose={onClose}>
      <Form
        className="place-ask"
        onSubmit={(event) => {
          event.preventDefault()
          if (!nothing && wrong.length === 0) onSay(change)
        }}
      >
        <p className="q2">{t('pages.placeText')}</p>
        <div className="place-fields">
          {factNames.map((name, at) => (
            <TextField
              key={name}
              value={fields[name]}
              onChange={(text) => setFields({ ...fields, [name]: text })}
              isInvalid={wrong.includes(name)}
              autoFocus={at === 0}
              maxLength={120}
            >
              <Label>{t(`pages.fact.${name}`)}</Label>
              <Input
                className="field"
                placeholder={shown[name]}
                {...(isNumber(name) ? { inputMode: 'numeric' } : {})}
                {...(name === 'province' ? { list: 'provinces' } : {})}
              />
            </TextField>
          ))}
        </div>
        <datalist id="provinces">
          {provinces.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button type="submit" className="btn primary" isDisabled={nothing || wrong.length > 0}>
          {t('pages.placeGo')}
        </Button>
      </Form>
    </Sheet>
  )
}
