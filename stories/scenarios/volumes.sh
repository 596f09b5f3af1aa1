# Volumes
# A place for files outside of every stack: it outlives the containers that use it.

# Make a volume
# It is no layer, and belongs to no container.
docker volume create data

# Run a container with it
# The volume is mounted at /data. Around it lies the container's own layer, as always.
docker run -d --name left -v data:/data alpine:3.24 sleep infinity

# Write into both
# One file goes into the volume, the other into left's writable layer.
docker exec left sh -c 'echo kept > /data/note'
docker exec left sh -c 'echo lost > /note'

# Only one of them is a change of the container
# docker diff tells of the writable layer: of the volume, only the place where it is mounted.
docker diff left

# Remove the container
# Its writable layer goes. The volume stays.
docker rm -f left

# Another container, the same volume
docker run -d --name right -v data:/data alpine:3.24 sleep infinity
docker exec right cat /data/note
docker exec right cat /note

# A volume in use can't be removed
docker volume rm data

# Without a container it can
# With it goes what it held: this time nothing is left.
docker rm -f right
docker volume rm data
