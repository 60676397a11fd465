using System.Xml;

namespace VirtualSchool;

/// <summary>
/// The names an XML reader keeps for as long as it lives. A file whose every element has another name would fill the memory with
/// them: no format we read has more than some hundred.
/// </summary>
internal sealed class CappedNames : XmlNameTable
{
    private const int Most = 4096;

    private readonly NameTable names = new();
    private int count;

    /// <inheritdoc/>
    public override string Add(char[] array, int offset, int length) => names.Get(array, offset, length) ?? Counted(names.Add(array, offset, length));

    /// <inheritdoc/>
    public override string Add(string array) => names.Get(array) ?? Counted(names.Add(array));

    /// <inheritdoc/>
    public override string? Get(char[] array, int offset, int length) => names.Get(array, offset, length);

    /// <inheritdoc/>
    public override string? Get(string array) => names.Get(array);

    private string Counted(string name) =>
        ++count <= Most ? name : throw new RefusalException(IssueCodes.WorkbookUnsafe, "an XML part has more different names than any real one");
}
