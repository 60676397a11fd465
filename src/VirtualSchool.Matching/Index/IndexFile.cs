using System.Security.Cryptography;
using System.Text;

namespace VirtualSchool.Matching;

/// <summary>
/// The saved form of an index. Eight bytes of a name, the version, the model as JSON, the schema, the distinct values of each
/// field, the records in the order of their keys, and the SHA-256 of all that. Numbers are seven bits a byte, lowest first; a text
/// is its length in UTF-16 units and those units, lowest byte first.
/// </summary>
internal static class IndexFile
{
    public const int Version = 1;

    private const int DigestLength = 32;
    private static readonly byte[] Name = Encoding.ASCII.GetBytes("VSINDEX\n");

    public static void Write(IndexStore store, Stream stream)
    {
        using var writer = new IndexWriter(stream);
        writer.Raw(Name);
        writer.Number(Version);
        writer.Text(store.Model.ToJson());
        writer.Number(store.Schema.Fields.Count);
        foreach (LinkField field in store.Schema.Fields)
        {
            writer.Text(field.Name);
            writer.Text(field.Role.ToString());
        }

        string[] keys = store.Keys.ToArray();
        Array.Sort(keys, StringComparer.Ordinal);
        var pools = store.Schema.Fields.Select(_ => new TextPool()).ToArray();
        var ids = new int[keys.Length][];
        for (int i = 0; i < keys.Length; i++)
        {
            ids[i] = store.ValuesOf(keys[i]).Select((v, f) => v is null ? 0 : pools[f].Add(v.AsSpan())).ToArray();
        }

        foreach (TextPool pool in pools)
        {
            writer.Number(pool.Count);
            for (int id = 1; id < pool.Count; id++)
            {
                writer.Text(pool[id].ToString());
            }
        }

        writer.Number(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            writer.Text(keys[i]);
            foreach (int id in ids[i])
            {
                writer.Number(id);
            }
        }

        writer.Finish();
    }

    public static IndexStore Read(Stream stream)
    {
        byte[] bytes = ReadAll(stream);
        if (bytes.Length < Name.Length || !bytes.AsSpan(0, Name.Length).SequenceEqual(Name))
        {
            throw new LinkIndexException("This is not a saved index: its first eight bytes say something else. Choose the file that LinkIndex.Save wrote.");
        }

        var reader = new IndexReader(bytes, Name.Length, Math.Max(Name.Length, bytes.Length - DigestLength));
        int version = reader.Number("version");
        if (version != Version)
        {
            throw new LinkIndexException(FormattableString.Invariant(
                $"The saved index is of version {version}; this package reads version {Version}. Build the index again from the records."));
        }

        if (!HasItsDigest(bytes))
        {
            throw new LinkIndexException(FormattableString.Invariant(
                $"The saved index is damaged or cut short: the checksum at the end of its {bytes.Length} bytes does not fit what is before it. Load another copy, or build the index again from the records."));
        }

        return Read(reader);
    }

    private static bool HasItsDigest(byte[] bytes)
    {
        if (bytes.Length < Name.Length + DigestLength)
        {
            return false;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes, 0, bytes.Length - DigestLength);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - DigestLength));
    }

    private static IndexStore Read(IndexReader reader)
    {
        IndexStore store;
        try
        {
            LinkModel model = LinkModel.FromJson(reader.Text("model"));
            var fields = new LinkField[reader.Count("fields")];
            for (int f = 0; f < fields.Length; f++)
            {
                string name = reader.Text("field");
                fields[f] = new LinkField(name, Enum.TryParse(reader.Text("field"), out FieldRole role) ? role : (FieldRole)(-1));
            }

            store = new IndexStore(model, new LinkSchema(fields));
        }
        catch (Exception e) when (e is LinkModelException or ArgumentException or OverflowException)
        {
            throw new LinkIndexException("The model or the schema in the saved index cannot be used. Build the index again from the records.", e);
        }

        int width = store.Schema.Fields.Count;
        var values = new string[width][];
        for (int f = 0; f < width; f++)
        {
            values[f] = new string[reader.Count("values")];
            for (int id = 1; id < values[f].Length; id++)
            {
                values[f][id] = reader.Text("value");
            }
        }

        int records = reader.Number("records");
        var row = new string?[width];
        for (int i = 0; i < records; i++)
        {
            string key = reader.Text("key");
            for (int f = 0; f < width; f++)
            {
                int id = reader.Number("record");
                row[f] = id == 0 ? null : id < values[f].Length ? values[f][id] : throw reader.Fault("record");
            }

            if (store.Contains(key))
            {
                throw reader.Fault("key");
            }

            store.Add(key, row);
        }

        if (!reader.IsAtEnd)
        {
            throw reader.Fault("end");
        }

        store.Settle();
        return store;
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        try
        {
            stream.CopyTo(memory);
        }
        catch (Exception e) when (e is OutOfMemoryException || (e is IOException && memory.Length > int.MaxValue - 0x20000))
        {
            throw new LinkIndexException("The saved index is larger than two gigabytes, which no index this package writes is. Choose the file that LinkIndex.Save wrote.", e);
        }

        return memory.ToArray();
    }
}
