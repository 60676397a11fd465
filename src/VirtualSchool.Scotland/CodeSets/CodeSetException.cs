namespace VirtualSchool.Scotland;

/// <summary>
/// A code set or law file that ships in the package cannot be read. It is a fault of the package, found by its tests, and never
/// of a user's data; the message names the file, the entry and the field.
/// </summary>
internal sealed class CodeSetException : Exception
{
    internal CodeSetException(string file, string place, string problem)
        : base($"{file}, {place}: {problem}")
    {
    }
}
