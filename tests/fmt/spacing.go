package spacing
func arithmetic(a,b,c,d int)int{
x:=a*b+c
y := a * b
z:=( a+b )*c
x=a+b*c-d/2
use(a+b,c*d)
use(a*b+c)
x=y<<2|z&^1
flag:=a+b>c&&c==d||!(a<b)
s:=list[a+1:]
s=list[a : b+1]
s=list[a:b:c+d]
t:=list[f(a,b)+1]
p:=&x
q:=- -x
r:=a/ *p
r=a- -b
r=a&^b & ^c
m:=map[string]int  {"one":1,"two" :2}
ch<-  a+b*c
v:=<-  ch
i ++
*p=*q * *p
x,y=a+b*c,d
return x ,y
}
var numbers=[]complex128{0X1F,0B11,0O17,1E3,0X1P-2,07i,0XAbCdEfp1,1_000,0x1F}
var large =  func(  a,b int,rest ...string)(  int,error ){return len(rest)+a*b,nil}
