package _ // ERROR "invalid package name _"

func init[T any]() {} // ERROR "func init must have no type parameters"
func init()           // ERROR "func init missing body"
