package recent

import "testing"

// What is used stays, what is not goes after two generations, and no more are
// kept than two generations hold.
func TestMap(t *testing.T) {
	m := New[int, int]()
	m.Put(0, 7)
	m.Put(1, 8)
	for i := 2; i < 1000; i++ {
		m.Put(i, i)
		if v, ok := m.Get(0); !ok || v != 7 {
			t.Fatalf("after %d: %d, %v", i, v, ok)
		}
		m.Turn(50)
		if n := len(m.young) + len(m.old); n > 100 {
			t.Fatalf("%d are kept", n)
		}
	}
	if _, ok := m.Get(1); ok {
		t.Error("what nobody used is remembered")
	}
	if v, ok := m.Get(999); !ok || v != 999 {
		t.Errorf("the last is %d, %v", v, ok)
	}
	m.Put(0, 9)
	if v, _ := m.Get(0); v != 9 {
		t.Errorf("it is still %d", v)
	}
}

// By weight, what is remembered has a bound in bytes, whatever came in between, and
// values are weighed as they are now, not as they were put.
func TestMapByWeight(t *testing.T) {
	const most, each = 10_000, 300
	m := New[int, *[]byte]()
	weigh := func(b *[]byte) int { return len(*b) }
	grown := 0
	for i := range 5000 {
		b := make([]byte, i%each)
		m.Put(i, &b)
		if i%7 == 0 { // it grows once it is in
			b = make([]byte, 10*each)
			grown++
		}
		m.TurnAt(most, weigh)
		sum := 0
		for _, of := range []map[int]*[]byte{m.young, m.old} {
			for _, v := range of {
				sum += weigh(v)
			}
		}
		if sum > 2*(most+10*each) {
			t.Fatalf("after %d: %d bytes are kept", i, sum)
		}
	}
	if len(m.young) == 0 && len(m.old) == 0 || grown == 0 {
		t.Error("nothing is kept")
	}
	if v, ok := m.Get(4999); !ok || len(*v) != 4999%each {
		t.Error("the last is gone")
	}
}
