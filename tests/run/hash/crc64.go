// hash/crc64: sums, states, and their errors.
package main

import (
	"encoding"
	"fmt"
	"hash"
	"hash/crc64"
	"io"
	"strings"
)

func main() {
	texts := []string{"", "a", "ab", "abc", "foobar", "\x00\xff", "123456789", strings.Repeat("The quick brown fox. ", 5000), strings.Repeat("\xff", 100000)}
	for _, poly := range []uint64{crc64.ISO, crc64.ECMA, 0x95AC9329AC4BC9B5, 1} {
		table := crc64.MakeTable(poly)
		h := crc64.New(table)
		fmt.Println(h.Size(), h.BlockSize(), table[1], table[255])
		for _, text := range texts {
			h.Reset()
			n, err := io.WriteString(h, text)
			fmt.Printf("%d %v %x %v %v\n", n, err, h.Sum([]byte{1}), h.Sum64(), h.Sum64() == crc64.Checksum([]byte(text), table))
			half := crc64.New(table)
			half.Write([]byte(text[:len(text)/2]))
			state, err := half.(encoding.BinaryMarshaler).MarshalBinary()
			other := crc64.New(table)
			failed := other.(encoding.BinaryUnmarshaler).UnmarshalBinary(state)
			other.Write([]byte(text[len(text)/2:]))
			fmt.Printf("%x %v %v %v\n", state, err, failed, other.Sum64() == h.Sum64())
		}
		u := h.(encoding.BinaryUnmarshaler)
		state, _ := h.(encoding.BinaryMarshaler).MarshalBinary()
		fmt.Println(u.UnmarshalBinary(nil), u.UnmarshalBinary([]byte("xyz1234567890")), u.UnmarshalBinary(state[:len(state)-1]))
	}
	iso, ecma := crc64.MakeTable(crc64.ISO), crc64.MakeTable(crc64.ECMA)
	fmt.Println(crc64.MakeTable(crc64.ISO) == iso, iso == ecma, crc64.Size, crc64.Update(1, iso, []byte("x")), crc64.Update(5, ecma, nil))
	state, _ := crc64.New(iso).(encoding.BinaryMarshaler).MarshalBinary()
	fmt.Println(crc64.New(ecma).(encoding.BinaryUnmarshaler).UnmarshalBinary(state))
	state, _ = crc64.New(nil).(encoding.BinaryMarshaler).MarshalBinary()
	fmt.Printf("%x\n", state)
	var _ hash.Hash64 = crc64.New(iso)
}

// Output:
// 8 1 121597189939003392 10416825938107957248
// 0 <nil> 010000000000000000 0 true
// 6372630273ba8484bbcd5def0000000000000000 <nil> <nil> true
// 1 <nil> 013420000000000000 3756002089226993664 true
// 6372630273ba8484bbcd5def0000000000000000 <nil> <nil> true
// 2 <nil> 0136c4200000000000 3946314357855485952 true
// 6372630273ba8484bbcd5def3420000000000000 <nil> <nil> true
// 3 <nil> 013776c42000000000 3996597361055891456 true
// 6372630273ba8484bbcd5def3420000000000000 <nil> <nil> true
// 6 <nil> 012dc416cc3c303000 3297785893580976128 true
// 6372630273ba8484bbcd5def3c3c303000000000 <nil> <nil> true
// 2 <nil> 01ff6f900000000000 18406088531760906240 true
// 6372630273ba8484bbcd5def6f90000000000000 <nil> <nil> true
// 9 <nil> 01b90956c775a41001 13333283586479230977 true
// 6372630273ba8484bbcd5def441001b320000000 <nil> <nil> true
// 105000 <nil> 018ecf750c2a3f5ee5 10290572368673726181 true
// 6372630273ba8484bbcd5defb1c8b7949ad92c4b <nil> <nil> true
// 100000 <nil> 013b75ca3b2e59e017 4284552976042418199 true
// 6372630273ba8484bbcd5def4694e74523c2e6f8 <nil> <nil> true
// hash/crc64: invalid hash state identifier hash/crc64: invalid hash state identifier hash/crc64: invalid hash state size
// 8 1 12911341560706588527 16189773752444600153
// 0 <nil> 010000000000000000 0 true
// 6372630260269a52e1b7fe650000000000000000 <nil> <nil> true
// 1 <nil> 01330284772e652b05 3675645893302102789 true
// 6372630260269a52e1b7fe650000000000000000 <nil> <nil> true
// 2 <nil> 01bc6573200e84b046 13575383233297952838 true
// 6372630260269a52e1b7fe65330284772e652b05 <nil> <nil> true
// 3 <nil> 012cd8094a1a277627 3231342946509354535 true
// 6372630260269a52e1b7fe65330284772e652b05 <nil> <nil> true
// 6 <nil> 01534a426c0464b01e 6001682485122215966 true
// 6372630260269a52e1b7fe65982ce62c7ba91558 <nil> <nil> true
// 2 <nil> 01a2bdece4352d65de 11726789469631505886 true
// 6372630260269a52e1b7fe651fada17364673f59 <nil> <nil> true
// 9 <nil> 01995dc9bbdf1939fa 11051210869376104954 true
// 6372630260269a52e1b7fe65ce4e879366b8c328 <nil> <nil> true
// 105000 <nil> 01699616eb76eb3813 7608293821057284115 true
// 6372630260269a52e1b7fe653c20dc4ee9b74c5f <nil> <nil> true
// 100000 <nil> 01c55732ce9116e1e9 14219890211224478185 true
// 6372630260269a52e1b7fe659f021d8efd24e6b6 <nil> <nil> true
// hash/crc64: invalid hash state identifier hash/crc64: invalid hash state identifier hash/crc64: invalid hash state size
// 8 1 8851949072701294969 3006100283679606568
// 0 <nil> 010000000000000000 0 true
// 63726302af0c3daccd7ba7f40000000000000000 <nil> <nil> true
// 1 <nil> 0189048445b4cbfc3c 9873161718023846972 true
// 63726302af0c3daccd7ba7f40000000000000000 <nil> <nil> true
// 2 <nil> 01eaec1912c8b65432 16927932667846349874 true
// 63726302af0c3daccd7ba7f489048445b4cbfc3c <nil> <nil> true
// 3 <nil> 010ef769103fc1faeb 1078446154288593643 true
// 63726302af0c3daccd7ba7f489048445b4cbfc3c <nil> <nil> true
// 6 <nil> 01a79e7e7aa4d60cdb 12078230315870850267 true
// 63726302af0c3daccd7ba7f4e5ff51a4e6ae0d02 <nil> <nil> true
// 2 <nil> 01aeefa5133e87cdf0 12605475384105356784 true
// 63726302af0c3daccd7ba7f4d6b7d047efec8728 <nil> <nil> true
// 9 <nil> 013558e8e979f60d7e 3844078371431910782 true
// 63726302af0c3daccd7ba7f421cef9b281ff71d4 <nil> <nil> true
// 105000 <nil> 015f6a15221aa017d5 6875331017354254293 true
// 63726302af0c3daccd7ba7f4a24905ad5971ec00 <nil> <nil> true
// 100000 <nil> 01d32bf01eae7b2818 15216519780568344600 true
// 63726302af0c3daccd7ba7f4a0cf65bb9eb246c9 <nil> <nil> true
// hash/crc64: invalid hash state identifier hash/crc64: invalid hash state identifier hash/crc64: invalid hash state size
// 8 1 1 0
// 0 <nil> 010000000000000000 0 true
// 63726302e399e304ccbad1cb0000000000000000 <nil> <nil> true
// 1 <nil> 01ff00000000000001 18374686479671623681 true
// 63726302e399e304ccbad1cb0000000000000000 <nil> <nil> true
// 2 <nil> 01ffff000000000000 18446462598732840960 true
// 63726302e399e304ccbad1cbff00000000000001 <nil> <nil> true
// 3 <nil> 01ffffff0000000000 18446742974197923840 true
// 63726302e399e304ccbad1cbff00000000000001 <nil> <nil> true
// 6 <nil> 01ffffffffffff0000 18446744073709486080 true
// 63726302e399e304ccbad1cbffffff0000000000 <nil> <nil> true
// 2 <nil> 01ffff000000000000 18446462598732840960 true
// 63726302e399e304ccbad1cbff00000000000000 <nil> <nil> true
// 9 <nil> 01fffffffffffffffe 18446744073709551614 true
// 63726302e399e304ccbad1cbffffffff00000001 <nil> <nil> true
// 105000 <nil> 01ffffffffffffffff 18446744073709551615 true
// 63726302e399e304ccbad1cbffffffffffffffff <nil> <nil> true
// 100000 <nil> 01ffffffffffffffff 18446744073709551615 true
// 63726302e399e304ccbad1cbffffffffffffffff <nil> <nil> true
// hash/crc64: invalid hash state identifier hash/crc64: invalid hash state identifier hash/crc64: invalid hash state size
// true false 8 2494994193563254784 5
// hash/crc64: tables do not match
// 6372630200000000000000000000000000000000
