package blocks



import ( "strings"; "fmt"
"os"
 b "bytes"

"sort"
"errors" // for New
"sort"
)
const(A=iota
Bcd
E float64=1
FGH="text"   // commented
I,J=1,2
)
var(x int
yy=2
zzz string="z"
)
var single  int=3
type( P int
Long=string
G[K comparable,V any]struct{k K;v V}
)
type S struct{
a,b int
name string `json:"name"`
P
*Long
fn func(int)bool

after float64
}
type Small struct{x int}
type Empty struct{
}
type I interface{M(int)error
Other() (a,b int)
fmt.Stringer
~int|~string
}
func short(){return}
func (s *S)method(a,
b int)(c int){
return a+
b
}
func one(){x:=1;_=x}
func two() {
	}
func Generic[T any,U interface{~[]T}](u U,f func(T)T)  U {
L:
for i:=0;i<len(u);i++{
u[i]=f(u[i])
if i>2{continue L}else if i>3{break}else{goto M}
}
for{}
for range u{
}
for i,v:=range u{_,_=i,v}
for ;;{
}
for x<3{x++}
M:
switch y:=x.(type){case int:return u
case string,error:panic(y)
default:
}
select{}
select{case v:=<-ch:use(v);case ch<-1:
default:}
switch{case a:fallthrough
case b:
}
if v,ok:=m[k];ok{return v}
if (x>1){}
if (T{1}==x){}
go func(){}()
defer f(g(1)...)
var local int;const c=1
{
nested()
}
END:
}
