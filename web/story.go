package web

import (
	"context"

	"hearsay"
	"hearsay/engine"
)

// storyArticle is another article on the same event, with what it is to others.
type storyArticle struct {
	articleHead
	Class string
	// CopyOfThis tells that it derives from the article whose page it stands on.
	CopyOfThis bool
}

// story are the other articles of the story that an article is in, the earliest first.
func (s *site) story(ctx context.Context, article string) (list []storyArticle, err error) {
	stories, _, err := s.store.FindStories(ctx, hearsay.StoryQuery{Article: article, Limit: 1})
	if err != nil || len(stories) == 0 {
		return nil, err
	}
	whole, err := engine.OneStory(ctx, s.store, stories[0])
	for i := range whole.Articles {
		k := &whole.Articles[i]
		if k.Article.ID != article {
			list = append(list, storyArticle{headOf(k), k.Origin.Class, k.Origin.Of == article})
		}
	}
	return list, err
}
