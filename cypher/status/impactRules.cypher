// By which impact rules effective statuses were made, as texts of src/status/impact-rules.ts: those that hold for all, and those
// that are being taken over, for relationships of which types, through which item. No row before the first status.
//
// @returns maybe { rules: string | null; next: string | null; types: string[]; through: string }
MATCH (head:StatusHead {id: 'status'})
RETURN {
  rules: head.impactRules, next: head.nextImpactRules, types: coalesce(head.changedTypes, []),
  through: coalesce(head.changedThrough, '')
} AS row
