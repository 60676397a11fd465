using System.Text;
using System.Xml;

namespace VirtualSchool;

/// <summary>
/// A forward-only XML reader that a hostile file cannot use against its host: no document type, nothing resolved or fetched, and limits
/// on the length of a piece, on depth, on attributes and on names. UTF-8 and UTF-16 only, as packages have it (ECMA-376 Part 2, 8.1.1);
/// bytes that do not fit are refused. What goes wrong comes out as one of the exceptions that <see cref="Fault"/> knows.
/// </summary>
internal sealed class GuardedXml : IDisposable
{
    private const int LongestPiece = 1024 * 1024;
    private const int Deepest = 64;
    private const int MostAttributes = 1024;

    private readonly XmlReader reader;

    internal GuardedXml(Stream stream)
    {
        var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 16 * 1024);
        reader = XmlReader.Create(
            new GuardedText(text, LongestPiece),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersFromEntities = 1024,
                NameTable = new CappedNames(),
                CloseInput = true,
            });
    }

    internal XmlNodeType NodeType => reader.NodeType;

    internal string Name => reader.LocalName;

    internal string Namespace => reader.NamespaceURI;

    internal int Depth => reader.Depth;

    internal bool IsEmptyElement => reader.IsEmptyElement;

    /// <summary>The value of the attribute that <see cref="NextAttribute"/> moved to.</summary>
    internal string Value => reader.Value;

    /// <summary>Moves to the next node.</summary>
    /// <returns>False at the end.</returns>
    internal bool Read()
    {
        if (!reader.Read())
        {
            return false;
        }

        if (reader.Depth > Deepest)
        {
            throw new RefusalException(IssueCodes.WorkbookUnsafe, "the elements of an XML part are nested deeper than in any real one");
        }

        if (reader.AttributeCount > MostAttributes)
        {
            throw new RefusalException(IssueCodes.WorkbookUnsafe, "an element of an XML part has more attributes than in any real one");
        }

        return true;
    }

    /// <summary>Moves to the next attribute of the current element; afterwards back to the element.</summary>
    internal bool NextAttribute()
    {
        if (reader.MoveToNextAttribute())
        {
            return true;
        }

        reader.MoveToElement();
        return false;
    }

    /// <summary>An attribute of the current element that has no prefix; null when it is not there.</summary>
    internal string? Attribute(string name) => reader.GetAttribute(name);

    /// <summary>An attribute of the current element by its local name, whatever its namespace; null when it is not there.</summary>
    internal string? AttributeOfAnyNamespace(string name)
    {
        string? value = null;
        while (reader.MoveToNextAttribute())
        {
            if (value is null && reader.LocalName == name && reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                value = reader.Value;
            }
        }

        reader.MoveToElement();
        return value;
    }

    /// <summary>Adds the text of the current element, without that of elements in it, and moves to the element's end.</summary>
    internal void ReadText(TextBuffer into)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        int depth = reader.Depth;
        while (Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth == depth + 1:
                    AddValue(into);
                    break;
                case XmlNodeType.EndElement when reader.Depth == depth:
                    return;
            }
        }
    }

    /// <summary>Moves to the end of the current element.</summary>
    internal void PassOver()
    {
        if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement)
        {
            return;
        }

        // Not the reader's own Skip, which counts no depth.
        int depth = reader.Depth;
        while (Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth != depth))
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private void AddValue(TextBuffer into)
    {
        while (!into.HasOverflowed)
        {
            if (into.Room == 0 && !into.Grow())
            {
                return;
            }

            int read = reader.ReadValueChunk(into.Array, into.Length, into.Room);
            if (read == 0)
            {
                return;
            }

            into.Take(read);
        }
    }
}
