package record

import (
	"context"

	"hearsay"
)

// noteStood notes who stood where on claims that are about to be taken apart,
// where somebody wants to be told of what they become. Claims of more than most
// stances stay.
func noteStood(ctx context.Context, tx *Tx, claims []string, most int) error {
	wanted, err := alertsWanted(ctx, tx)
	if err != nil || !wanted {
		return err
	}
	for _, claim := range claims {
		err := tx.Exec(ctx, `INSERT INTO stood (claim, article, attribution, speaker, stance)
			SELECT s.claim, p.article, p.attribution, s.speaker, s.stance FROM stances s JOIN reports p ON p.statement = s.statement
			WHERE s.claim = ? AND (SELECT count(*) FROM stances x WHERE x.claim = s.claim) <= ? ON CONFLICT DO NOTHING`, claim, most)
		if err != nil {
			return err
		}
	}
	return nil
}

// forgetStood forgets all of it: nothing of what is taken down is left.
func forgetStood(ctx context.Context, tx *Tx) error { return tx.Exec(ctx, "DELETE FROM stood") }

// StoodBefore implements hearsay.Alerter.
func (r *Tables) StoodBefore(ctx context.Context, articles []string) (list []hearsay.Stood, err error) {
	err = r.look(ctx, "finding out who stood where before", func(tx *Tx) error {
		return in(ctx, tx, "SELECT claim, article, attribution, speaker, stance FROM stood WHERE article IN (%s) ORDER BY claim, article, attribution", articles, func(scan func(...any) error) error {
			var s hearsay.Stood
			var stance string
			err := scan(&s.Claim, &s.Article, &s.Attribution, &s.Speaker, &stance)
			s.Stance = hearsay.Stance(stance)
			list = append(list, s)
			return err
		})
	})
	return list, err
}
