namespace VirtualSchool.Matching;

/// <summary>Keeps the last prepared records: preparing them costs far more than explaining one pair, and questions come in runs.</summary>
internal sealed class LastScorer
{
    private readonly object _gate = new();
    private PairScorer? _scorer;
    private RecordSet? _left;
    private RecordSet? _right;

    public PairScorer For(LinkModel model, RecordSet left, RecordSet right)
    {
        lock (_gate)
        {
            if (_scorer is null || !ReferenceEquals(_left, left) || !ReferenceEquals(_right, right))
            {
                _scorer = new PairScorer(model, LinkSpace.Build(model, left, ReferenceEquals(left, right) ? null : right, 0, default), 0, default);
                _left = left;
                _right = right;
            }

            return _scorer;
        }
    }
}
