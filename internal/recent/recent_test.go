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
