package literals
var table=[]struct{name string;value int}{
{"a",1},{"bb",22},
{"ccc",333}}
var m=map[string]int{
"a":1,
"long key":2,
"x":3,

"after an empty line":4,
"y":5, // commented
"zz":6, /* too */
}
var t=T{A:1,B:2,
Ccc:3,
Dddddd:4}
var nested=[][]int{{1,2},
{3},
{4,
5}}
var f=call(func(x int)int{
return x
},1)
var text=`raw
	string`   + "x"
var long=first+
second*third+
fourth
var chain=a.
b().
c(1,
2).
d
var keys=T{
short:1,
aVeryLongKeyThatIsMuchLongerThanAllTheOtherKeysAroundIt:2,
b:3,
}
var fn=func(){
for{
break}}
